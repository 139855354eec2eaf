// The host of an ordinary address: what a parser of addresses would say of it, and far sooner.
const ordinary = /^https?:\/\/((?:(?!xn--)[a-z0-9-]+\.)+(?!xn--)[a-z]+)(?:\/|$)/;

/** The host that an address names, in lower case; nothing where it is no address. */
export const hostOf = (address: string): string | undefined => ordinary.exec(address)?.[1] ?? URL.parse(address)?.hostname.toLowerCase();

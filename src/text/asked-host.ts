import { once } from '../model/once.ts';

/** The host that something declared with a `url` asks, with its port where it is written; the whole text where it is no address. */
export const askedHost = once(({ url }: { readonly url: string }): string => URL.parse(url)?.host ?? url);

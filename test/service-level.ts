/** A service level as most tests need one: a matrix, P1 restored within what is said, and deadlines around the clock. One document, without its separator. */
export const serviceLevel = (name: string, { type = 'SLA', restore = '4h', title }: { readonly type?: string; readonly restore?: string; readonly title?: string } = {}): string => `apiVersion: driftvakt/v1
kind: ServiceLevel
metadata: { name: ${name}${title === undefined ? '' : `, title: ${title}`} }
spec:
  type: ${type}
  priority:
    critical: { high: P1, medium: P2, low: P3 }
    high: { high: P2, medium: P3, low: P3 }
    medium: { high: P3, medium: P3, low: P4 }
    low: { high: P4, medium: P4, low: P4 }
  deadlines:
    P1: { respond: { within: 15m }, restore: { within: ${restore} } }
    P2: { respond: { within: 1h }, restore: { within: 8h } }
    P3: { restore: { within: 3d } }
    P4: { restore: { within: 10d } }
`;

import { isIP } from 'node:net';

/** Milliseconds after which the next address is tried beside those before it (RFC 8305, section 8). */
const attemptDelay = 250;

// Loaded when it is needed, as an address is not looked up.
const dns = (): typeof import('node:dns') => process.getBuiltinModule('node:dns');

/** Looks a name up. @returns its addresses, those of the two families in turn (RFC 8305, section 4); the name itself where it is an address */
export async function addressesOf(name: string, signal: AbortSignal): Promise<readonly string[]> {
  if (isIP(name) !== 0) return [name];
  const found = await new Promise<readonly { address: string; family: number }[]>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    dns().lookup(name, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)));
  });
  return inTurn(found);
}

/** Puts addresses in an order in which the families take turns, and which is the resolver's otherwise. */
export function inTurn(found: readonly { readonly address: string; readonly family: number }[]): readonly string[] {
  const first = found.filter(({ family }) => family === found[0]?.family);
  const others = found.filter(({ family }) => family !== found[0]?.family);
  return Array.from({ length: Math.max(first.length, others.length) }, (_, index) => [first[index], others[index]])
    .flat()
    .flatMap((each) => each?.address ?? []);
}

/**
 * Opens one of several addresses: each is begun a moment after the one before, or as soon as all before it have failed, and goes on beside
 * them until one is open. Node's own way gives an address up after 250 ms, which a slow line needs more than.
 *
 * @param open opens an address; ends its attempt where its signal aborts
 * @throws the error of the only address, an AggregateError of all, or the signal's reason
 */
export async function openFirst<T>(
  addresses: readonly string[],
  open: (address: string, signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  const [only] = addresses;
  if (only !== undefined && addresses.length === 1) return open(only, signal);
  const errors: unknown[] = [];
  const losers = new AbortController();
  const both = AbortSignal.any([signal, losers.signal]);
  return new Promise<T>((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    let next = 0;
    let isDecided = false;
    const decide = (act: () => void): void => {
      isDecided = true;
      clearTimeout(timer);
      act();
    };
    const begin = (): void => {
      clearTimeout(timer);
      const address = addresses[next];
      if (isDecided || address === undefined) return;
      next += 1;
      if (next < addresses.length) timer = setTimeout(begin, attemptDelay);
      open(address, both).then(
        (opened) => {
          // Two may open in the same moment; an attempt that comes second ends as its signal aborts.
          if (isDecided) return;
          decide(() => resolve(opened));
          losers.abort();
        },
        (error: unknown) => {
          errors.push(error);
          if (isDecided) return;
          if (errors.length === addresses.length || signal.aborted)
            decide(() => reject(signal.aborted ? signal.reason : new AggregateError(errors)));
          else if (errors.length === next) begin();
        },
      );
    };
    if (addresses.length === 0) reject(new Error('the name has no address'));
    begin();
  });
}

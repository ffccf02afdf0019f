type Part = string | boolean | Part[] | { [name: string]: Part };

/** A document with a value at each of these paths: names separated by dots, where `[]` after a name stands for a list of one item. */
export function sampleOf(paths: readonly string[], textAt: (path: string) => string | boolean): Part {
  const root: { [name: string]: Part } = {};
  for (const path of paths) {
    // Until the document is complete, a list is an object with one entry named [].
    const names = path.replaceAll('[]', '.[]').split('.').filter(Boolean);
    let place = root;
    for (const name of names.slice(0, -1)) {
      const next = place[name];
      const inner = typeof next === 'object' && !Array.isArray(next) ? next : {};
      place[name] = inner;
      place = inner;
    }
    place[names.at(-1) ?? ''] ??= textAt(path);
  }
  return withLists(root);
}

function withLists(part: Part): Part {
  if (typeof part !== 'object' || Array.isArray(part)) return part;
  if (part['[]'] !== undefined) return [withLists(part['[]'])];
  return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, withLists(inner)]));
}

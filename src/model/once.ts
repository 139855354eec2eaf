/** A function that finds out something of an object that never changes: once, however often it is asked. What was found is forgotten with the object. */
export function once<Asked extends WeakKey, Found>(find: (asked: Asked) => Found): (asked: Asked) => Found {
  const known = new WeakMap<Asked, { readonly found: Found }>();
  return (asked) => {
    let answer = known.get(asked);
    if (answer === undefined) {
      answer = { found: find(asked) };
      known.set(asked, answer);
    }
    return answer.found;
  };
}

/** The same for whatever is asked many times while the function itself is kept, texts among it. */
export function onceEach<Asked, Found>(find: (asked: Asked) => Found): (asked: Asked) => Found {
  const known = new Map<Asked, { readonly found: Found }>();
  return (asked) => {
    let answer = known.get(asked);
    if (answer === undefined) {
      answer = { found: find(asked) };
      known.set(asked, answer);
    }
    return answer.found;
  };
}

/** The same, remembered for the last thousands that were asked for: of what nobody knows how many there will be. */
export function lately<Asked, Found extends string | number>(find: (asked: Asked) => Found): (asked: Asked) => Found {
  const known = new Map<Asked, Found>();
  return (asked) => {
    let found = known.get(asked);
    if (found !== undefined) return found;
    if (known.size >= 4000) known.clear();
    known.set(asked, found = find(asked));
    return found;
  };
}

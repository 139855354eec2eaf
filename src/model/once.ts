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

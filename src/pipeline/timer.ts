/** The time that a stage has left; it does not run while a stage within it does. */
export interface Timer {
  pause(): void;
  resume(): void;
}

/** @param ms how long it runs, pauses aside, until `onEnd` is called */
export function createTimer(ms: number, onEnd: () => void): Timer {
  let [left, since] = [ms, 0];
  let timer: NodeJS.Timeout | undefined;
  const resume = (): void => {
    since = Date.now();
    timer = setTimeout(onEnd, left);
  };
  resume();
  return {
    resume,
    pause: () => {
      clearTimeout(timer);
      left = Math.max(1, left - (Date.now() - since));
    },
  };
}

import type { Memory } from '../../model/memory.ts';
import { isObject } from './folder.ts';

/** Whether a value has the form of a memory, as far as it is walked through without being sealed. */
export const isMemory = (value: unknown): value is Memory => {
  const { findings, targets, segments } = (isObject(value) ? value : {}) as Partial<Memory>;
  return isObject(findings) && isObject(targets) && Array.isArray(segments)
    && Object.values(targets ?? {}).every((past) => isObject(past) && isObject(past.last) && Array.isArray(past.recent) && Array.isArray(past.days) && (past.stretches === undefined || Array.isArray(past.stretches)));
};

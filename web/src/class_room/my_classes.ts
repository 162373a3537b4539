/** The classes that were made in this browser: their teacher's links, to find the way back to them. */
import { signal } from "@preact/signals";
import { keep, kept } from "../look/keeping";

export interface MyClass {
  name: string;
  teacherKey: string;
}

const NAME = "hapju.classes";

export const myClasses = signal<readonly MyClass[]>(read());

export function rememberClass(mine: MyClass): void {
  write([mine, ...read().filter(({ teacherKey }) => teacherKey !== mine.teacherKey)]);
}

export function forgetClass(teacherKey: string): void {
  write(read().filter((mine) => mine.teacherKey !== teacherKey));
}

function write(classes: readonly MyClass[]): void {
  myClasses.value = classes;
  keep(NAME, JSON.stringify(classes));
}

function read(): MyClass[] {
  try {
    const found: unknown = JSON.parse(kept(NAME) ?? "[]");
    return Array.isArray(found) ? found.filter(isClass) : [];
  } catch {
    return [];
  }
}

function isClass(found: unknown): found is MyClass {
  const { name, teacherKey } = (found ?? {}) as Partial<MyClass>;
  return typeof name === "string" && typeof teacherKey === "string";
}

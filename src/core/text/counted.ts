/** A number with the noun that it counts: “1 source”, “2 sources”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

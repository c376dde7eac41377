/** VS Code 1.100 has the function, which throws where it is called: only the version tells. */
export function knowsServers(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map((part) => Number.parseInt(part, 10));
  return major > 1 || (major === 1 && minor >= 101);
}

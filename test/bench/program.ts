/** Runs a program to its end; a failure is printed. The process ends by itself, so that all output is written. */
export async function runProgram(main: (args: readonly string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
}

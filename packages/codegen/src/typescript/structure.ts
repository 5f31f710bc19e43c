import { printStructure, StructureKind } from "ts-morph";

/**
 * The text of a source file's structure. ts-morph costs a fifth of a second to load, so this module
 * alone imports it; the whole file is handed over at once, since adding to it piecemeal is slow.
 */
export function printModule(statements: readonly string[]): string {
  return printStructure(
    {
      kind: StructureKind.SourceFile,
      statements: [
        (writer) => {
          for (const [index, statement] of statements.entries()) {
            if (index > 0) writer.blankLine();
            writer.write(statement);
          }
        },
      ],
    },
    { indentNumberOfSpaces: 2 },
  );
}

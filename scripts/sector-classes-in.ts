import sectors from '@/lib/taxonomy/data/sectors.json';

const classNames = sectors.manufacturing.flatMap(([code, zh]) =>
  code?.length === 4 && zh ? [zh] : [],
);

/** How many sector classes there are in manufacturing. */
export const sectorClassCount = classNames.length;

/** How many of them a script carries by their Chinese names, escaped or not. */
export function sectorClassesIn(source: string): number {
  const text = source.replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return classNames.filter((name) => text.includes(name)).length;
}

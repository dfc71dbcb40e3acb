import { connection } from 'next/server';
import { currentCatalogue } from './catalogue';

export interface CatalogueFigures {
  readonly total: number;
  readonly support: number;
  readonly national: number;
  readonly provincial: number;
  readonly city: number;
  /** The latest day on which an instrument was verified. */
  readonly verifiedOn: string | undefined;
}

/** What the catalogue holds today, for the home page. */
export async function catalogueFigures(): Promise<CatalogueFigures> {
  await connection();
  const { compiled } = await currentCatalogue();
  const instruments = compiled.map(({ instrument }) => instrument);
  const support = instruments.filter(({ effect }) => effect === 'support');
  const at = (level: string) => support.filter((instrument) => instrument.level === level).length;
  return {
    total: instruments.length,
    support: support.length,
    national: at('national'),
    provincial: at('provincial'),
    city: at('city'),
    verifiedOn: instruments
      .map(({ verifiedOn }) => verifiedOn)
      .sort()
      .at(-1),
  };
}

import { readCatalogueFiles } from '@/db/catalogue-files';
import type { Instrument } from '@/lib/catalogue/instrument';
import { criteriaOf } from '@/lib/criteria/criteria-of';
import { PopulationBuilder, populationBytes } from '@/lib/matching/reach/population';
import { reachOf } from '@/lib/matching/reach/reach-of';
import { SAMPLE_SEED, sampleFirm } from '@/lib/population/sample-firm';
import type { Answers } from '@/lib/profile/answers';

const AS_OF = '2026-11-24';
const FIRMS = 100_000;
const RUNS = 11;
/** Made and encoded in portions, so that the two can be told apart without holding all firms. */
const PORTION = 1_000;

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** By the clock and by the processor, which differ where the machine has other work. */
interface Took {
  readonly clock: number;
  readonly processor: number;
}

function took(work: () => void): Took {
  const start = performance.now();
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return { clock: performance.now() - start, processor: (user + system) / 1000 };
}

const sum = (all: readonly Took[]): Took => ({
  clock: all.reduce((total, { clock }) => total + clock, 0),
  processor: all.reduce((total, { processor }) => total + processor, 0),
});
const words = ({ clock, processor }: Took) =>
  `${clock.toFixed(0)} ms (processor ${processor.toFixed(0)} ms)`;

function encodeSample() {
  const builder = new PopulationBuilder(FIRMS, AS_OF);
  const sampling: Took[] = [];
  const encoding: Took[] = [];
  for (let from = 0; from < FIRMS; from += PORTION) {
    const firms: Answers[] = [];
    sampling.push(
      took(() => {
        for (let at = from; at < from + PORTION; at += 1) {
          firms.push(sampleFirm(SAMPLE_SEED, at, AS_OF));
        }
      }),
    );
    encoding.push(
      took(() => {
        for (const answers of firms) builder.add(answers);
      }),
    );
  }
  return { population: builder.finish(), sampling: sum(sampling), encoding: sum(encoding) };
}

/** The draft a preview is asked for most: a published instrument with one limit changed. */
function changed(instrument: Instrument): Instrument {
  return {
    ...instrument,
    required: {
      all: [instrument.required, { attribute: 'totalAssets', op: 'atLeast', value: 2e7 }],
    },
  };
}

const { population, sampling, encoding } = encodeSample();
const bytes = populationBytes(population);
console.log(`${FIRMS} sample firms, ${population.columns.size} attributes, one thread`);
console.log(`  made in ${words(sampling)}, encoded in ${words(encoding)}`);
console.log(`  ${bytes} bytes, ${(bytes / FIRMS).toFixed(0)} a firm`);

const previews = (await readCatalogueFiles())
  .map((instrument) => {
    const draft = changed(instrument);
    const times = Array.from({ length: RUNS }, () =>
      took(() => {
        reachOf(instrument, draft, population, AS_OF);
      }),
    );
    return {
      name: `${instrument.id}, ${criteriaOf(instrument.required).length} criteria`,
      clock: median(times.map(({ clock }) => clock)),
      processor: median(times.map(({ processor }) => processor)),
    };
  })
  .toSorted((a, b) => a.clock - b.clock);
console.log(
  `reach before and after, ${previews.length} shipped instruments, median of ${RUNS} each`,
);
for (const [which, at] of [
  ['median', Math.floor(previews.length / 2)],
  ['slowest', previews.length - 1],
] as const) {
  const one = previews[at];
  if (one) console.log(`  ${which}: ${words(one)}, ${one.name}`);
}

import { contradictionFaults } from './contradiction-faults';
import { idFaults } from './id-faults';
import { numberFaults } from './number-faults';
import type { PackageProblem } from './package-problem';
import type { ProblemFault } from './problem-fault';

/** All that is wrong with the data of a problem; none of it is solved while anything is. */
export function problemFaults(problem: PackageProblem): ProblemFault[] {
  return [...idFaults(problem), ...numberFaults(problem), ...contradictionFaults(problem)];
}

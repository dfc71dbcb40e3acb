import { readCatalogueFiles } from '@/db/catalogue-files';
import { partPurpose } from '@/lib/finance/benefit/registry';
import { relationFaults } from '@/lib/packaging/relation-faults';

const all = await readCatalogueFiles();
console.log(relationFaults(all));
for (const s of all) {
  const p = new Set(s.benefit.parts.map(partPurpose));
  if (p.size > 1) console.log(s.id, [...p]);
  if (s.classes.length) console.log('class', s.id, s.classes.join());
}

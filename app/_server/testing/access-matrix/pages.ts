import { answers, type Place, page, toEverybody } from './place';

const forAll = toEverybody(200);

/** What belongs to nobody, or to whoever holds the address. */
const open: readonly Place[] = [
  page('[locale]', '/zh', forAll),
  page('[locale]/method', '/zh/method', forAll),
  page('[locale]/method/assessment', '/zh/method/assessment', forAll),
  page('[locale]/method/sample-firms', '/zh/method/sample-firms', forAll),
  page('[locale]/instruments', '/zh/instruments', forAll),
  page('[locale]/instruments/[id]', '/zh/instruments/{instrument}', forAll),
  page('[locale]/intake/[token]/[step]', '/zh/intake/{intake}/size', forAll),
  page('[locale]/assessment', '/zh/assessment', forAll),
  page('[locale]/assessment/[token]/[part]', '/zh/assessment/{intake}/energy', forAll),
  page('[locale]/assessment/[token]/ledger', '/zh/assessment/{intake}/ledger', forAll),
  page('[locale]/results/[token]', '/zh/results/{result}', forAll),
  page('[locale]/results/[token]/[id]', '/zh/results/{result}/{instrument}', forAll),
  page('[locale]/results/[token]/assessment', '/zh/results/{result}/assessment', forAll),
  page('[locale]/results/[token]/assumptions', '/zh/results/{result}/assumptions', forAll),
  page('[locale]/results/[token]/package', '/zh/results/{result}/package', forAll, {
    serverOnly: true,
  }),
  page('[locale]/forgotten', '/zh/forgotten', forAll),
  page('[locale]/invitation/[token]', '/zh/invitation/{invitation}', forAll),
  page('[locale]/reset/[token]', '/zh/reset/{reset}', forAll),
];

const signingIn: readonly Place[] = [
  page(
    '[locale]/sign-in',
    '/zh/sign-in',
    answers(
      [200, ['visitor']],
      // To the code that is owed.
      ['sign-in', ['owing']],
      [
        'onward',
        [
          'firm',
          'editor',
          'approver',
          'agency',
          'editor2',
          'approver2',
          'analyst',
          'administrator',
        ],
      ],
    ),
  ),
  page(
    '[locale]/sign-in/code',
    '/zh/sign-in/code',
    answers(
      [200, ['owing']],
      ['sign-in', ['visitor']],
      [
        'onward',
        [
          'firm',
          'editor',
          'approver',
          'agency',
          'editor2',
          'approver2',
          'analyst',
          'administrator',
        ],
      ],
    ),
  ),
];

const forPeople = answers(
  ['sign-in', ['visitor', 'owing']],
  [
    200,
    ['firm', 'editor', 'approver', 'agency', 'editor2', 'approver2', 'analyst', 'administrator'],
  ],
);

const ownAccount: readonly Place[] = [
  page('[locale]/account', '/zh/account', forPeople),
  page('[locale]/refused', '/zh/refused', forPeople),
];

const forAdministrators = answers(
  ['sign-in', ['visitor', 'owing']],
  ['refused', ['firm', 'editor', 'approver', 'agency', 'editor2', 'approver2', 'analyst']],
  [200, ['administrator']],
);

const administration: readonly Place[] = [
  page('[locale]/admin', '/zh/admin', forAdministrators),
  page('[locale]/admin/audit', '/zh/admin/audit', forAdministrators),
  page('[locale]/admin/instruments', '/zh/admin/instruments', forAdministrators),
  page('[locale]/admin/people/[id]', '/zh/admin/people/{person}', forAdministrators),
  page('[locale]/admin/providers', '/zh/admin/providers', forAdministrators),
  page('[locale]/admin/providers/[id]', '/zh/admin/providers/{provider}', forAdministrators),
];

const ofProviders = answers(
  ['sign-in', ['visitor', 'owing']],
  ['refused', ['firm', 'analyst', 'administrator']],
  [200, ['editor', 'approver', 'agency', 'editor2', 'approver2']],
);

/** For those who work at p1; to other institutions it is not there. */
const ofOneProvider = answers(
  ['sign-in', ['visitor', 'owing']],
  ['refused', ['firm', 'analyst', 'administrator']],
  [404, ['editor2', 'approver2']],
  [200, ['editor', 'approver', 'agency']],
);

const studio: readonly Place[] = [
  page('[locale]/studio', '/zh/studio', ofProviders),
  page('[locale]/studio/freshness', '/zh/studio/freshness', ofProviders),
  page('[locale]/studio/drafts/[draftId]', '/zh/studio/drafts/{draft}', ofOneProvider),
  page(
    '[locale]/studio/drafts/[draftId]/review',
    '/zh/studio/drafts/{draft}/review',
    ofOneProvider,
  ),
  page(
    '[locale]/studio/instruments/[id]/versions',
    '/zh/studio/instruments/{instrument}/versions',
    ofOneProvider,
  ),
  page(
    '[locale]/studio/exchange',
    '/zh/studio/exchange',
    answers(
      ['sign-in', ['visitor', 'owing']],
      ['refused', ['firm']],
      [200, ['editor', 'approver', 'agency', 'editor2', 'approver2', 'analyst', 'administrator']],
    ),
  ),
  page(
    '[locale]/studio/exchange/[importId]',
    '/zh/studio/exchange/{import}',
    answers(
      ['sign-in', ['visitor', 'owing']],
      ['refused', ['firm', 'approver', 'approver2', 'analyst', 'administrator']],
      [404, ['editor2']],
      [200, ['editor', 'agency']],
    ),
  ),
];

export const PAGES: readonly Place[] = [
  ...open,
  ...signingIn,
  ...ownAccount,
  ...administration,
  ...studio,
];

import { saveResult } from '@/db/commands/save-result';
import { currentRevision } from '@/db/queries/current-revision';
import { openSession } from '@/db/sessions';
import { type Asker, openInvitation, openReset } from '@/db/testing/access-matrix/askers';
import { PASSWORD } from '@/db/testing/sample-accounts';
import { hashToken } from '@/db/token';
import { VISITOR } from '@/lib/access/actor';
import { type ActionRow, accountOf, freshPerson, type Maker } from './action-row';

const NEW_PASSWORD = 'another quiet river 43';

const everyAsker: readonly Asker[] = [
  'visitor',
  'owing',
  'firm',
  'editor',
  'approver',
  'agency',
  'editor2',
  'approver2',
  'analyst',
  'administrator',
];
const everybody: ActionRow['said'] = { done: everyAsker };

const whoeverSignedIn: ActionRow['said'] = {
  'sign-in': ['visitor', 'owing'],
  done: [
    'firm',
    'editor',
    'approver',
    'agency',
    'editor2',
    'approver2',
    'analyst',
    'administrator',
  ],
};

async function ownSession(maker: Maker) {
  const userId = accountOf(maker);
  const { db, now } = maker;
  const token = await db.write((tx) => openSession(tx, { userId, device: 'Other', now }));
  return { token, session: hashToken(token) };
}

async function someonesSession(maker: Maker) {
  return { session: hashToken((await freshPerson(maker)).token ?? '') };
}

/** A result whose answers confirm a stage: from missing answers none is taken. */
async function resultWithAStage({ db, now }: Maker) {
  const revision = await currentRevision(db, VISITOR);
  const answers = {
    sector: '3110',
    practices: ['carbon_inventory', 'energy_audit', 'person_in_charge', 'project_list'],
  };
  const asOf = now.toISOString().slice(0, 10);
  const { token } = await saveResult(db, VISITOR, { answers, revision, asOf, now });
  return { planned: token };
}

const forms: readonly ActionRow[] = [
  {
    action: '_intake/actions.ts:saveIntakePage',
    right: 'intake.save',
    said: everybody,
    form: { token: '{intake}', page: 'size', go: 'next', employees: '77' },
  },
  {
    action: '_assessment/actions.ts:beginAssessment',
    right: 'intake.save',
    said: everybody,
    form: { go: 'fresh' },
  },
  {
    action: '_assessment/actions.ts:assessResult',
    right: 'result.read',
    said: everybody,
    form: { token: '{result}' },
  },
  {
    // No file is in it: it is read, and nothing is written.
    action: '_ledger/actions.ts:readLedgerFile',
    right: 'intake.read',
    said: { nothing: everyAsker },
    hasState: true,
    form: { token: '{intake}' },
  },
  {
    action: '_ledger/actions.ts:takeLedger',
    right: 'intake.save',
    said: everybody,
    form: {
      token: '{intake}',
      'fuelUse.rows': '1',
      'fuelUse.0.carrier': 'electricity',
      'fuelUse.0.amount': '1200',
      'fuelUse.0.unit': 'MWh',
    },
  },
  {
    action: '_stage/actions.ts:takeStage',
    right: 'result.read',
    said: everybody,
    fresh: resultWithAStage,
    form: { token: '{planned}' },
  },
  {
    action: '_result/actions.ts:editResult',
    right: 'result.read',
    said: everybody,
    form: { token: '{result}' },
  },
  {
    action: '_result/actions.ts:answerQuestion',
    right: 'result.read',
    said: everybody,
    form: { token: '{result}', asked: 'region', region: '苏州', go: 'answer' },
  },
  {
    action: '_result/actions.ts:rematchResult',
    right: 'result.read',
    said: everybody,
    form: { token: '{result}' },
  },
  {
    action: '_result/actions.ts:changeAssumptions',
    right: 'result.read',
    said: everybody,
    form: { token: '{result}', discountRate: '7.5' },
  },
];

const becomingSomebody: readonly ActionRow[] = [
  {
    action: '_account/sign-in-actions.ts:signIn',
    right: 'session.open',
    said: everybody,
    fresh: freshPerson,
    hasState: true,
    form: { email: '{email}', password: PASSWORD },
  },
  {
    // A wrong code is counted; who owes none is led away.
    action: '_account/sign-in-actions.ts:giveCode',
    right: 'session.open',
    said: {
      done: ['owing'],
      'sign-in': ['visitor', 'firm', 'editor', 'editor2', 'analyst', 'administrator'],
      onward: ['approver', 'agency', 'approver2'],
    },
    hasState: true,
    form: { code: '000000' },
  },
  {
    action: '_account/password-actions.ts:askReset',
    right: 'password.reset',
    said: everybody,
    fresh: freshPerson,
    hasState: true,
    form: { email: '{email}' },
  },
  {
    action: '_account/password-actions.ts:setPassword',
    right: 'password.reset',
    said: everybody,
    fresh: async (maker) => {
      const { person = '' } = await freshPerson(maker);
      return { reset: await openReset(maker.db, person, maker.now) };
    },
    hasState: true,
    form: { token: '{reset}', password: NEW_PASSWORD, repeat: NEW_PASSWORD },
  },
  {
    action: '_account/invitation-actions.ts:openAccount',
    right: 'session.open',
    said: everybody,
    fresh: async ({ db, asking, name, now }) => {
      const email = `${name('guest')}@bank.example`;
      const given = { email, providerId: asking.things.provider ?? '', now };
      return { invitation: await openInvitation(db, given) };
    },
    hasState: true,
    form: {
      token: '{invitation}',
      name: 'Guest',
      password: NEW_PASSWORD,
      repeat: NEW_PASSWORD,
    },
  },
];

const ownAccount: readonly ActionRow[] = [
  {
    action: '_account/sign-in-actions.ts:signOut',
    right: 'session.end',
    said: {
      onward: ['visitor'],
      done: [
        'owing',
        'firm',
        'editor',
        'approver',
        'agency',
        'editor2',
        'approver2',
        'analyst',
        'administrator',
      ],
    },
    // In a session of its own, since it is over then.
    fresh: async (maker) => {
      const { token } = await ownSession(maker);
      return maker.asker === 'visitor' ? {} : { cookie: token };
    },
    form: {},
  },
  {
    action: '_account/session-actions.ts:endOwnSession',
    right: 'session.end',
    said: whoeverSignedIn,
    fresh: ownSession,
    form: { session: '{session}' },
  },
  {
    // Another's: to the administrator alone it is there.
    action: '_account/session-actions.ts:endOwnSession',
    right: 'session.end',
    said: {
      'sign-in': ['visitor', 'owing'],
      nothing: ['firm', 'editor', 'approver', 'agency', 'editor2', 'approver2', 'analyst'],
      done: ['administrator'],
    },
    fresh: someonesSession,
    form: { session: '{session}' },
  },
  {
    action: '_account/session-actions.ts:endOtherSessions',
    right: 'session.end',
    said: whoeverSignedIn,
    form: {},
  },
  {
    action: '_account/password-actions.ts:changeOwnPassword',
    right: 'password.change',
    said: whoeverSignedIn,
    hasState: true,
    form: { current: PASSWORD, password: NEW_PASSWORD, repeat: NEW_PASSWORD },
  },
  {
    // Those of p1 and p2 who approve have one in force.
    action: '_account/second-factor-actions.ts:setUpSecondFactor',
    right: 'second_factor.change',
    said: {
      'sign-in': ['visitor', 'owing'],
      conflict: ['approver', 'agency', 'approver2'],
      done: ['firm', 'editor', 'editor2', 'analyst', 'administrator'],
    },
    hasState: true,
    form: {},
  },
];

export const OPEN_ACTIONS: readonly ActionRow[] = [...forms, ...becomingSomebody, ...ownAccount];

import { CERTIFICATIONS } from '@/lib/taxonomy/certification';
import { COLLATERAL, ENVIRONMENTAL_CREDITS, TAX_CREDIT_RATINGS } from '@/lib/taxonomy/firm-codes';
import { ROSTERS } from '@/lib/taxonomy/project-codes';
import type { Attribute } from '../attribute';
import { both, flag, oneOf, setOf } from './build';

/** Certificates, ratings and the record of conduct. */
export const CREDENTIAL_ATTRIBUTES = {
  certifications: setOf('认证与称号', 'Certificates and titles', CERTIFICATIONS, {
    question: both(
      '贵公司持有下列哪些有效认证或称号？',
      'Which of these valid certificates or titles does your firm hold?',
    ),
    step: 'credentials',
    change: 'firm',
  }),
  rosters: setOf('已列入的名单', 'Official lists', ROSTERS, {
    question: both('贵公司已列入下列哪些名单？', 'On which of these official lists is your firm?'),
    step: 'credentials',
    ask: 'more',
    change: 'firm',
  }),
  taxCreditRating: oneOf('纳税信用等级', 'Tax credit rating', TAX_CREDIT_RATINGS, {
    step: 'credentials',
    change: 'firm',
  }),
  environmentalCredit: oneOf('环保信用等级', 'Environmental credit rating', ENVIRONMENTAL_CREDITS, {
    step: 'credentials',
    change: 'firm',
  }),
  onDishonestList: flag(
    both('失信名单', 'Dishonesty list'),
    {
      question: both(
        '贵公司是否被列入失信被执行人或严重失信主体名单？',
        'Is your firm on a list of dishonest or seriously untrustworthy entities?',
      ),
      yes: both('被列入失信名单', 'On a dishonesty list'),
      no: both('未被列入失信名单', 'Not on a dishonesty list'),
    },
    { step: 'credentials', change: 'time' },
  ),
  onAbnormalOperationsList: flag(
    both('经营异常名录', 'Abnormal-operations list'),
    {
      question: both(
        '贵公司是否被列入经营异常名录？',
        'Is your firm on the abnormal-operations list?',
      ),
      yes: both('被列入经营异常名录', 'On the abnormal-operations list'),
      no: both('未被列入经营异常名录', 'Not on the abnormal-operations list'),
    },
    { step: 'credentials', ask: 'more', change: 'time' },
  ),
  penaltyWithin3Years: flag(
    both('近三年行政处罚', 'Penalty within three years'),
    {
      question: both(
        '近三年是否受过重大环保、安全或税务处罚？',
        'Any major environmental, safety or tax penalty within three years?',
      ),
      yes: both('近三年受过重大处罚', 'A major penalty within three years'),
      no: both(
        '近三年没有重大环保、安全、税务处罚',
        'No major environmental, safety or tax penalty within three years',
      ),
    },
    { step: 'credentials', change: 'time' },
  ),
  accidentWithin3Years: flag(
    both('近三年重大事故', 'Accident within three years'),
    {
      question: both(
        '近三年是否发生过较大及以上安全、环境或质量事故？',
        'Any serious safety, environmental or quality accident within three years?',
      ),
      yes: both('近三年发生过较大及以上事故', 'A serious accident within three years'),
      no: both(
        '近三年没有较大及以上安全、环境、质量事故',
        'No serious safety, environmental or quality accident within three years',
      ),
    },
    { step: 'credentials', change: 'time' },
  ),
  collateral: setOf('可提供的抵质押与担保', 'Collateral you can offer', COLLATERAL, {
    step: 'credentials',
    ask: 'more',
    change: 'firm',
  }),
} as const satisfies Record<string, Attribute>;

import { LENDER_TYPES, LOAN_KINDS, REPAYMENTS } from '@/lib/taxonomy/project-codes';
import type { Attribute } from '../attribute';
import { amount, day, money, oneOf, share } from './build';

/** The loan that is planned or signed for the project. */
export const LOAN_ATTRIBUTES = {
  'project.financingNeed': money('融资需求', 'Financing need', { step: 'project', change: 'firm' }),
  'project.termYears': amount('贷款期限', 'Loan term', 'years', 40, {
    min: 0.1,
    step: 'project',
    ask: 'more',
    change: 'firm',
  }),
  'project.contractRate': share('合同年利率', 'Contract interest rate', {
    max: 0.36,
    step: 'project',
    ask: 'more',
    change: 'firm',
  }),
  'project.lenderType': oneOf('贷款机构类型', 'Type of lender', LENDER_TYPES, {
    step: 'project',
    ask: 'more',
    change: 'firm',
  }),
  'project.loanKind': oneOf('贷款种类', 'Kind of loan', LOAN_KINDS, {
    step: 'project',
    ask: 'more',
    change: 'firm',
  }),
  'project.loanSignedOn': day('贷款合同签订日期', 'Loan contract signed', {
    step: 'project',
    ask: 'more',
    change: 'firm',
  }),
  'project.repayment': oneOf('还款方式', 'Repayment', REPAYMENTS, {
    step: 'project',
    ask: 'more',
    change: 'firm',
  }),
  'project.guaranteeFeeRate': share('现行担保费率', 'Guarantee fee paid today', {
    max: 0.1,
    step: 'project',
    ask: 'more',
    change: 'firm',
  }),
} as const satisfies Record<string, Attribute>;

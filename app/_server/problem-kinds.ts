import type { Bilingual } from '@/lib/taxonomy/bilingual';

interface Kind {
  readonly status: number;
  readonly title: Bilingual;
}

/** Everything that can go wrong with a call, by the last part of its problem type. */
export const PROBLEM_KINDS = {
  'unreadable-address': {
    status: 400,
    title: { zh: '网址编码有误', en: 'The address is not well encoded' },
  },
  'unreadable-body': {
    status: 400,
    title: { zh: '请求正文无法读取', en: 'The body cannot be read' },
  },
  'invalid-parameter': {
    status: 400,
    title: { zh: '查询参数有误', en: 'A query parameter is wrong' },
  },
  'second-factor': {
    status: 403,
    title: { zh: '还需要动态验证码', en: 'A one-time password is needed' },
  },
  refused: { status: 403, title: { zh: '没有权限', en: 'Not allowed' } },
  'not-found': { status: 404, title: { zh: '没有找到', en: 'Not found' } },
  'method-not-allowed': {
    status: 405,
    title: { zh: '此地址不支持该方法', en: 'This address does not take that method' },
  },
  conflict: { status: 409, title: { zh: '内容已被他人更改', en: 'Changed in the meantime' } },
  'body-too-large': { status: 413, title: { zh: '请求正文过大', en: 'The body is too large' } },
  'unsupported-media-type': {
    status: 415,
    title: { zh: '不支持的正文类型', en: 'The type of the body is not supported' },
  },
  'invalid-content': {
    status: 422,
    title: { zh: '内容有误', en: 'The content is not valid' },
  },
  internal: { status: 500, title: { zh: '服务内部出错', en: 'Something went wrong here' } },
  unavailable: { status: 503, title: { zh: '服务暂不可用', en: 'Not available at the moment' } },
} as const satisfies Record<string, Kind>;

export type ProblemKind = keyof typeof PROBLEM_KINDS;

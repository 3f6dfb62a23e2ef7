/** A refusal as the server words it (RFC 9457), or what we say in its place where no answer came. */
export interface Problem {
  readonly title: string
  readonly status: number
  readonly detail: string
  /** The number in the server's log. */
  readonly request?: string
  /** The fields at fault. */
  readonly parameters?: readonly { readonly name: string; readonly detail: string }[]
}

export interface ProblemError extends Error {
  readonly problem: Problem
}

export const problemError = (problem: Problem): ProblemError =>
  Object.assign(new Error(problem.detail), { problem, name: 'ProblemError' })

export const isProblemError = (thrown: unknown): thrown is ProblemError =>
  thrown instanceof Error && 'problem' in thrown

const NO_ANSWER: Problem = {
  title: '没有连上服务器',
  status: 0,
  detail: '网络中断或服务正在重启。填写的内容还在，请稍后再试一次。',
}

/** Of anything that was thrown on the way to an answer. */
export function problemOf(thrown: unknown): Problem {
  if (isProblemError(thrown)) return thrown.problem
  // What `fetch` throws where no answer came.
  if (thrown instanceof TypeError) return NO_ANSWER
  return { title: '页面出现故障', status: 0, detail: '问题出在程序，不是您的操作。请刷新页面后再试一次。' }
}

/** Of an answer that says no. A proxy before us may answer without a problem document. */
export function problemOfAnswer(body: unknown, response: Response): Problem {
  const { title, detail, request, parameters } = (typeof body === 'object' && body ? body : {}) as Partial<Problem>
  return {
    status: response.status,
    title: title ?? '没有办成',
    detail: detail ?? `服务器回答了 ${response.status}，没有说明原因。请稍后再试。`,
    ...(request ? { request } : {}),
    ...(parameters ? { parameters } : {}),
  }
}

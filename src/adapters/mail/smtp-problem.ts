import type { FailureKind, SendProblem } from '../../capabilities/messages/index.ts'

/** What the mail library tells of a failure; the server's own words are left out, they repeat addresses. */
interface SmtpError {
  readonly code?: string
  readonly responseCode?: number
  /** The command that was answered; `CONN` before there was one. */
  readonly command?: string
}

/** Answers to these are about the message and its recipient; to others, about the server or how we reach it. */
const ABOUT_THE_MESSAGE = /^(?:MAIL FROM|RCPT TO|DATA)/
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS/

/** What a failure means for the message. A permanent refusal of the message ends it; whatever else may be mended gets another try. */
export function smtpProblem(error: unknown): SendProblem {
  const { code = '', responseCode, command = '' } = error instanceof Error ? (error as SmtpError) : {}
  const problem = (failure: FailureKind, again: SendProblem['again'] = 'later'): SendProblem => ({
    failure,
    again,
    code: responseCode ?? null,
  })
  if (code === 'EAUTH' || code === 'ENOAUTH') return problem('not-signed-in')
  if (code === 'ETLS' || command === 'STARTTLS' || CERTIFICATE.test(code)) return problem('not-encrypted')
  if (isCertificateError(error)) return problem('not-encrypted')
  if (responseCode !== undefined && responseCode >= 500 && ABOUT_THE_MESSAGE.test(command)) {
    return problem('rejected', 'never')
  }
  if (responseCode !== undefined && responseCode >= 400) return problem('later')
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return problem('rejected', 'never')
  return problem(code === 'ECONNECTION' && isClosed(error) ? 'broken-off' : 'not-reached')
}

/** A connection that stood and was closed; the library gives it the command of one that never stood. */
const isClosed = (error: unknown): boolean => error instanceof Error && /closed/i.test(error.message)

/** The library calls a refused certificate a broken socket, and keeps the reason in the message alone. */
const isCertificateError = (error: unknown): boolean =>
  error instanceof Error && /certificate|self.signed|altnames/i.test(error.message)

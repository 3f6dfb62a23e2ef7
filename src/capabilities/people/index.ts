export type { Reach } from './actor-of.ts'
export { changePassword } from './change-password.ts'
export type { PeopleContext, PeopleUnit, Visitor } from './context.ts'
export type { Wait, Wrong } from './counted-try.ts'
export { type Credential, NO_CREDENTIAL } from './credential.ts'
export { findActor } from './find-actor.ts'
export {
  type Appointed,
  appointAdministrators,
  awaitsAdministrators,
  firstLink,
} from './first-administrator.ts'
export type { IssuedLink } from './issue-link.ts'
export { NO_TRIES, type Tries } from './lockout.ts'
export { isLocked } from './lockout-state.ts'
export {
  addPerson,
  changePerson,
  issueLinkTo,
  type PeopleDoing,
  type PersonForm,
  thingOfPerson,
} from './manage-people.ts'
export { arrangeSubstitution, endPost, endSubstitution, grantPost } from './manage-posts.ts'
export { addToken, endToken } from './manage-tokens.ts'
export { factorRequired } from './next-step.ts'
export { endOwnSession, isAlive, signOut } from './own-sessions.ts'
export type { Person } from './person.ts'
export { type PersonalToken, TOKEN_ACTS } from './personal-token.ts'
export type * from './ports.ts'
export { countsOn, type Post } from './post.ts'
export type { PeopleRefusal } from './refusal.ts'
export { resetAccount } from './reset-account.ts'
export { sealedBy } from './sealed-by.ts'
export {
  beginEnrolment,
  confirmEnrolment,
  dropSecondFactor,
  type Enrolment,
  type Mine,
  renewRecoveryCodes,
  showSecondFactor,
} from './second-factor.ts'
export { csrfOf, hashOf } from './secrets.ts'
export { endSessionsOf, switchFactorOff, unlockPerson } from './secure-people.ts'
export { type Session, SIGN_IN_STEPS, type SignInStep, type WelcomeLink } from './session.ts'
export { signIn } from './sign-in.ts'
export { signInAs, tieIdentity } from './sign-in-as.ts'
export type { Begun } from './start-session.ts'
export { claimLink, lookAtLink } from './welcome.ts'

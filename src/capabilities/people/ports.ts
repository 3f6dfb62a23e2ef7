import type { Result } from '../../law/result.ts'
import type { Credential } from './credential.ts'
import type { Tries } from './lockout.ts'
import type { Person } from './person.ts'
import type { PersonalToken } from './personal-token.ts'
import type { Post } from './post.ts'
import type { Session, WelcomeLink } from './session.ts'

export interface PersonFilter {
  /** Part of the name or of the account. */
  readonly q?: string
  /** Only those who belong to, or hold a post at, one of these bodies; absent: all. */
  readonly bodies?: readonly string[]
  readonly state?: Person['state']
  readonly sort: 'name' | 'account' | 'created'
  /** From 1. */
  readonly page: number
  readonly size: number
}

export interface PersonStore {
  find(id: string): Promise<Person | undefined>
  findByAccount(account: string): Promise<Person | undefined>
  /** The person whom the identity provider knows by this. */
  findBySubject(subject: string): Promise<Person | undefined>
  findAll(ids: readonly string[]): Promise<readonly Person[]>
  list(filter: PersonFilter): Promise<{ readonly total: number; readonly items: readonly Person[] }>
  /** @returns false where the account is somebody's already */
  add(person: Person): Promise<boolean>
  change(person: Person): Promise<void>
  /** Ties a person to the identity provider's name for them; null unties. */
  setSubject(id: string, subject: string | null): Promise<void>
  subjectOf(id: string): Promise<string | null>
  /** Waits for whoever is changing this person's posts or credentials, until the end of the transaction. */
  lock(id: string): Promise<void>
}

export interface PostStore {
  find(id: string): Promise<Post | undefined>
  /** Every post ever, the latest first. */
  ofPerson(personId: string): Promise<readonly Post[]>
  ofPeople(personIds: readonly string[]): Promise<readonly Post[]>
  atBody(bodyId: string): Promise<readonly Post[]>
  /** Substitutions of a post that haven't been taken back. */
  substitutesOf(postId: string): Promise<readonly Post[]>
  grant(post: Post): Promise<void>
  end(id: string, endedBy: string | null, endedAt: string): Promise<void>
}

export interface CredentialStore {
  find(personId: string): Promise<Credential | undefined>
  keep(credential: Credential): Promise<void>
  /** Spends a recovery code. @returns whether it was there and unused */
  spendRecoveryCode(personId: string, hash: string, at: string): Promise<boolean>
}

export interface SessionStore {
  find(tokenHash: string): Promise<Session | undefined>
  ofPerson(personId: string): Promise<readonly Session[]>
  start(session: Session): Promise<void>
  /** The session goes on under another token: what was known before signing in is worth nothing after. */
  advance(id: string, to: Pick<Session, 'tokenHash' | 'step' | 'secondFactor'>): Promise<void>
  seen(id: string, at: string): Promise<void>
  end(id: string): Promise<void>
  /** @returns how many */
  endAll(personId: string, except?: string): Promise<number>
  /** Removes those begun or last seen before these instants. */
  sweep(before: { readonly createdAt: string; readonly seenAt: string }): Promise<void>
}

export interface WelcomeLinkStore {
  find(tokenHash: string): Promise<WelcomeLink | undefined>
  /** Links made before for the same person, or for the first administrator, are worth nothing from now on. */
  issue(link: WelcomeLink): Promise<void>
  /** @returns false where it was used in the meantime */
  use(id: string, at: string): Promise<boolean>
  /** Unused and not expired, of these people. */
  pendingOf(personIds: readonly string[], now: string): Promise<readonly WelcomeLink[]>
}

export interface PersonalTokenStore {
  find(tokenHash: string): Promise<PersonalToken | undefined>
  ofPerson(personId: string): Promise<readonly PersonalToken[]>
  add(token: PersonalToken): Promise<void>
  used(id: string, at: string): Promise<void>
  end(id: string, at: string): Promise<void>
}

/** Counts of tries by key, kept over restarts. */
export interface SignInTryStore {
  /** In the order of the keys; each is locked until the end of the transaction. */
  lock(keys: readonly string[]): Promise<readonly Tries[]>
  /** Those whose key begins so, wherever they came from. */
  startingWith(prefix: string): Promise<readonly Tries[]>
  keep(key: string, tries: Tries): Promise<void>
  /** Forgets the wrong tries of the keys that begin so; right ones stay known. */
  forget(prefix: string): Promise<void>
  /** Removes counts of failures alone that are older than one instant, all that are older than the other. */
  sweep(before: { readonly failed: string; readonly any: string }): Promise<void>
}

/** The stores of people and of signing in; bound to a transaction in a `Unit`, to the database for looking. */
export interface PeopleStores {
  readonly people: PersonStore
  readonly posts: PostStore
  readonly credentials: CredentialStore
  readonly sessions: SessionStore
  readonly welcomeLinks: WelcomeLinkStore
  readonly personalTokens: PersonalTokenStore
  readonly signInTries: SignInTryStore
}

export interface PasswordHasher {
  /** argon2id; the parameters are in the text. */
  hash(password: string): Promise<string>
  /** With no hash to compare, takes as long as with one and answers false. */
  verify(hash: string | null, password: string): Promise<boolean>
  /** Whether the hash was made with weaker parameters than those in force. */
  isOutdated(hash: string): boolean
}

/** Keeps a secret under a key that isn't in the database; `bound` ties it to its place. */
export interface Sealer {
  seal(text: string, bound: string): Promise<Result<string, KeyGone>>
  /** @throws where it was sealed for another place, or changed since */
  open(sealed: string, bound: string): Promise<Result<string, KeyGone>>
}

/** The key that is needed isn't there. */
export interface KeyGone {
  readonly kind: 'key-lost'
  readonly message: string
}

/** What people and signing in need from outside, beside the stores. */
export interface PeopleTools {
  readonly passwords: PasswordHasher
  readonly sealer: Sealer
  /** Passwords that are known from breaches, lower case. */
  commonPasswords(): Promise<ReadonlySet<string>>
  /** Unguessable bytes. */
  random(bytes: number): Uint8Array
  newId(): string
}

/** What has to be remembered between leaving for the identity provider and coming back. */
export interface PendingIdentity {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Whom the identity provider says somebody is. */
export interface Identity {
  /** The claim that the office chose: by it people are known. */
  readonly claim: string
  /** Whether the provider says that it asked for a second factor. */
  readonly secondFactor: boolean
}

export interface IdentityFault {
  readonly kind: 'provider-unreachable' | 'provider-refused'
  readonly message: string
}

/** 统一身份认证 of a province or a city, by OpenID Connect. */
export interface IdentityProvider {
  /** What the button says. */
  readonly label: string
  /** Whether the claim is an account of ours, or a name of the provider's that was tied to a person. */
  readonly match: 'subject' | 'account'
  /** Where to send the browser. */
  begin(
    redirectUri: string,
  ): Promise<Result<{ readonly address: string; readonly pending: PendingIdentity }, IdentityFault>>
  /** @param address with which the browser came back */
  finish(address: string, pending: PendingIdentity): Promise<Result<Identity, IdentityFault>>
}

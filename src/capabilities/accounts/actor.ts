import type { PostKind } from './post-kinds.ts'

/** A post that a person holds today, in their own right or for somebody else. */
export interface HeldPost {
  readonly id: string
  readonly kind: PostKind
  /** The body's id, or PLATFORM. */
  readonly bodyId: string
  /** The post that is stood in for; null in one's own right. */
  readonly substituteFor: string | null
}

/** Whoever does something: a person with the posts that count today. */
export interface Actor {
  readonly personId: string
  readonly posts: readonly HeldPost[]
  /** What a personal token is limited to; absent: everything that the posts allow. */
  readonly only?: ReadonlySet<string>
  /**
   * Whether a post at one body extends to another one below it; a post on the platform extends to every body. Own bodies are
   * asked about as well.
   */
  reaches(post: HeldPost, bodyId: string): boolean
}

/** What is acted on, as far as permission depends on it. */
export interface Thing {
  /** Whose it is; PLATFORM for what belongs to no body. */
  readonly bodyId: string
  /** The person whose account, session or token it is. */
  readonly ownerId?: string
  /** Who drafted what is to be approved, or asked for what is to be granted. */
  readonly draftedBy?: string
  /** The person whom a change of posts or an account is about. */
  readonly aboutPersonId?: string
}

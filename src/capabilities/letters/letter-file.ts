import type { Channel, DeliveryMeans } from '../../law/clock/index.ts'
import type { Day } from '../../law/day/index.ts'
import type { BodyKind } from '../../law/outcomes/index.ts'
import type { ApplicantKind } from '../applicants/index.ts'
import type { RedactionRecord } from '../redaction/index.ts'
import type { RequestAct } from '../requests/index.ts'

/** The body that writes. */
export interface LetterBody {
  /** 全称 */
  readonly name: string
  readonly kind: BodyKind
  /** 联系人和联系方式 of its office for disclosure, as printed. */
  readonly contact: string | null
  /** Names of those who hear a review; without them, the law's words for them. */
  readonly reviewers?: readonly string[]
  readonly court?: string
  /** Where a review may be asked for online. */
  readonly onlineReview?: string
}

export interface LetterApplicant {
  readonly kind: ApplicantKind
  readonly name: string
}

/** How somebody who was asked answered; no act holds it. */
export interface Opinion {
  readonly of: 'third_party' | 'co_producer' | 'agency' | 'determination'
  /** As in the act that asks. */
  readonly party?: string
  readonly answer: 'agrees' | 'partly' | 'refuses' | 'silent'
}

/** What a letter takes from a file. */
export interface LetterFile {
  readonly body: LetterBody
  readonly request: {
    readonly number: string
    readonly channel: Channel
    /** 第三十一条; null while it isn't settled. */
    readonly receivedOn: Day | null
    /** 照原文 */
    readonly subject: string
  }
  readonly applicants: readonly LetterApplicant[]
  readonly acts: readonly RequestAct[]
  readonly opinions?: readonly Opinion[]
  /** The last day for the reply as the clock has it; null while none runs. */
  readonly due: Day | null
}

/** What goes with a reply. */
export interface Attachment {
  readonly name: string
  /** 纸质、电子文件 */
  readonly carrier: string
  readonly pages: number | null
}

/** How a letter goes out. */
export interface Issue {
  /** Null until it is given out, at signing. */
  readonly number: string | null
  /** 成文日期; of a draft, today. */
  readonly date: Day
  readonly means: DeliveryMeans | null
  readonly attachments?: readonly Attachment[]
  /** Of the copies that go with it, where parts were kept back. */
  readonly redaction?: Pick<RedactionRecord, 'marks'>
}

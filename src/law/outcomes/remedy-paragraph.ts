import { NO_REPLY } from './no-reply.ts'
import type { Remedy } from './remedy.ts'
import { REVIEWERS } from './review-bodies.ts'

export interface RemedyNames {
  /** What the letter calls itself: 答复书, 决定书, 告知书. Not used where no letter came. */
  readonly letter?: string
  /** Names of those who hear the review; without them the law's words for them. */
  readonly reviewers?: readonly string[]
  readonly court?: string
  /** What of the letter is contested, where that isn't the whole: 本答复书中不予公开的部分. */
  readonly contested?: string
  /** Delivered online: where review may be asked for online. */
  readonly onlineReview?: string
}

/** The paragraph that tells the remedy, for the end of a letter, or for whoever got none. */
export function remedyParagraph(remedy: Remedy, names: RemedyNames): string {
  const { letter = '答复书', court = '有管辖权的人民法院', contested = `本${letter}`, onlineReview } = names
  const reviewers = (names.reviewers ?? remedy.reviewers.map((key) => REVIEWERS[key])).join('或者')
  const [unhappy, since] =
    remedy.runsFrom === 'receipt'
      ? [`如不服${contested}`, `自收到本${letter}之日起`]
      : [`${NO_REPLY.title}的`, `自${NO_REPLY.runsFrom.words}起`]
  const review = `${since}${remedy.reviewDays}日内`
  const told =
    remedy.suitMonths === null
      ? `${unhappy}，应当${review}先向${reviewers}申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起${remedy.suitDaysAfterReview}日内向${court}提起行政诉讼。`
      : `${unhappy}，可以${review}向${reviewers}申请行政复议，或者${since}${remedy.suitMonths}个月内依法向${court}提起行政诉讼。`
  return onlineReview === undefined ? told : `${told}行政复议申请网上提交渠道：${onlineReview}。`
}

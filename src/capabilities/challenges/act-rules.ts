import type { CaseParty, Forum } from '../../law/challenges/index.ts'
import type { ChallengeActKind } from './challenge.ts'

/** Where a case stands between two acts. */
export type ChallengeStage = 'new' | 'filed' | 'accepted' | 'decided' | 'appealed' | 'final' | 'not_accepted'

export interface ChallengeActRule {
  readonly title: Readonly<Record<Forum, string>>
  readonly by: CaseParty
  /** The stages in which it may happen. */
  readonly from: readonly ChallengeStage[]
  /** Where the case stands afterwards; absent: where it stood. */
  readonly to?: ChallengeStage
  /** Only once. */
  readonly once?: true
  readonly only?: Forum
}

const BEFORE: readonly ChallengeStage[] = ['new', 'filed']
const HEARING: readonly ChallengeStage[] = ['accepted']
const both = (title: string) => ({ review: title, litigation: title })

/**
 * What may follow what in a case. A broken limit is no reason to refuse an act: it becomes a finding. A case that reached the body only when
 * the copy was served may begin there.
 */
export const CHALLENGE_ACT_RULES: Readonly<Record<ChallengeActKind, ChallengeActRule>> = {
  filed: {
    title: { review: '申请人申请行政复议', litigation: '原告起诉' },
    by: 'either',
    from: ['new'],
    to: 'filed',
    once: true,
  },
  accepted: { title: { review: '受理', litigation: '立案' }, by: 'reviewer', from: BEFORE, to: 'accepted', once: true },
  not_accepted: {
    title: { review: '不予受理', litigation: '不予立案' },
    by: 'reviewer',
    from: BEFORE,
    to: 'not_accepted',
    once: true,
  },
  served: {
    title: { review: '收到申请书副本', litigation: '收到起诉状副本' },
    by: 'reviewer',
    from: [...BEFORE, ...HEARING],
    to: 'accepted',
    once: true,
  },
  procedure_set: { title: both('确定或者转换审理程序'), by: 'reviewer', from: [...BEFORE, ...HEARING] },
  answered: {
    title: { review: '提交书面答复和证据、依据', litigation: '提交答辩状和证据、依据' },
    by: 'body',
    from: HEARING,
    once: true,
  },
  heard: { title: { review: '听取意见、听证', litigation: '开庭' }, by: 'reviewer', from: [...HEARING, 'appealed'] },
  extended: { title: both('延长审理期限'), by: 'reviewer', from: HEARING },
  decided: {
    title: { review: '行政复议决定', litigation: '第一审裁判' },
    by: 'reviewer',
    from: HEARING,
    to: 'decided',
  },
  appealed: { title: both('上诉'), by: 'either', from: ['decided', 'appealed'], to: 'appealed', only: 'litigation' },
  appeal_decided: { title: both('第二审裁判'), by: 'court', from: ['appealed'], to: 'final', only: 'litigation' },
  became_final: { title: both('裁判生效'), by: 'court', from: ['decided'], to: 'final', only: 'litigation' },
  retried: { title: both('再审裁判'), by: 'court', from: ['decided', 'final'], only: 'litigation' },
  duty_done: { title: both('已按决定、裁判办理'), by: 'body', from: ['decided', 'final'] },
}

import type { OrganisationState } from '../../../capabilities/organisations/index.ts'
import type { Day } from '../../../law/day/index.ts'
import { type BodyKind, NO_REPLY, remedy, remedyParagraph } from '../../../law/outcomes/index.ts'

/** What the body is to the law on review, as far as the register tells; undefined where that isn't enough. */
function bodyKind({ kind, level, line }: OrganisationState): BodyKind | undefined {
  if (kind === 'authorised') return 'authorised'
  if (kind === 'branch') return undefined
  if (line === 'vertical') return 'vertical'
  if (level === 'town') return 'township'
  if (level === 'province') return 'province'
  if (level === 'state-department') return 'ministry'
  if (level === 'city' || level === 'county') return 'government'
  return level?.endsWith('-department') ? 'department' : undefined
}

/** What somebody may do who got no reply in time. */
export function noReplyWords(body: OrganisationState, due: Day): string {
  const kind = bodyKind(body)
  const found = kind && remedy(NO_REPLY, kind, due)
  const complaint = '也可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报（条例第五十一条）。'
  if (!found) return `${NO_REPLY.title}的，可以依法申请行政复议或者提起行政诉讼；${complaint}`
  return `${remedyParagraph(found, {})}${complaint}`
}

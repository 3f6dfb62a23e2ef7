import type { Day } from '../../law/day/index.ts'
import type { RollUpRule } from './facts.ts'
import { type OrganisationState, organisationOn, type Register } from './record.ts'

/** Whether a body's report goes into that of its government, and why. */
export interface RollUpPart {
  readonly rule: RollUpRule
  readonly reason: string
}

/**
 * What is set for the body; else by what it is: 垂直领导的由本系统汇总（条例第三条第四款），公共企事业单位不并入（第五十五条） [M], 双重领导的按当地通知 [M].
 */
export function rollUpPart({ rollUp, kind, line }: Pick<OrganisationState, 'rollUp' | 'kind' | 'line'>): RollUpPart {
  if (rollUp !== null) return { rule: rollUp, reason: '按本机关登记的汇总方式' }
  if (kind === 'publicUtility')
    return { rule: 'exclude', reason: '公共企事业单位依第五十五条另行规定，惯例不并入，可以另行登记' }
  if (line === 'vertical')
    return { rule: 'exclude', reason: '垂直领导的部门由本系统主管（第三条第四款），惯例不并入，可以另行登记' }
  if (line === 'dual') return { rule: 'dual', reason: '双重领导的部门按当地通知确定，请登记汇总方式' }
  return { rule: 'include', reason: '属地管理的机关，惯例并入本级政府年报（第四十九条第二款），可以另行登记' }
}

/** The bodies that belong directly to a government on a day, each with what becomes of its report. */
export const rollUpParts = (register: Register, governmentCode: string, day: Day) =>
  register.bodies.flatMap((body) => {
    const state = organisationOn(body, day)
    return state?.parentCode === governmentCode ? [{ body: state, ...rollUpPart(state) }] : []
  })

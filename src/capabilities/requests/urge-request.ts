import type { Result } from '../../law/result.ts'
import { staffHolders } from '../messages/index.ts'
import { type Addressed, type DeskRefusal, type DeskUnit, HANDLING_POSTS, tellStaff } from './assign-request.ts'
import { effectiveActs } from './effective-acts.ts'
import { type ActContext, type NewAct, type Recorded, recordAct } from './record-act.ts'
import type { By } from './register-request.ts'
import { handlerOf } from './standing.ts'

/**
 * 督办 (第四十七条第一款): the supervising office asks a body to see to a request. Its handler and the head of its office are told; it stands
 * among the body's to-dos until an act of the body answers it.
 */
export function urgeRequest(
  context: ActContext<DeskUnit>,
  by: By,
  wanted: NewAct & Addressed,
): Promise<Result<Recorded, DeskRefusal>> {
  return recordAct(context, by, wanted, {
    follows: async (unit, file) => {
      const { bodyId, number } = file.request
      const staff = staffHolders(unit)
      const heads = await staff.holders(bodyId, ['officeHead'], by.today)
      const able = await staff.holders(bodyId, HANDLING_POSTS, by.today)
      const handler = handlerOf(effectiveActs(file.acts))
      const handling =
        handler && able.includes(handler) ? [handler] : await staff.holders(bodyId, ['handler'], by.today)
      await tellStaff(context, unit, by, file, {
        personIds: [...handling, ...heads],
        subject: `主管部门督办申请 ${number}`,
        text: `主管部门对申请 ${number} 提出督办（条例第四十七条第一款），要求写在案卷里。办理以后，这一条自动从待办中消去。`,
        href: wanted.href,
      })
    },
  })
}

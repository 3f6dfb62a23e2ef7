import { Link } from 'react-router'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { useReloadSession, useSession } from '../../api/session.ts'
import { ConfirmAct } from '../../parts/confirm-act.tsx'
import { RenewCodes } from './renew-codes.tsx'

export function SecondFactorState() {
  const { secondFactor } = useSession()
  const reload = useReloadSession()
  const drop = async () => {
    await answer(api.DELETE('/api/v1/session/second-factor'))
    await reload()
  }
  if (!secondFactor.enrolled) {
    return (
      <>
        没有启用。<Link to="/account/second-factor">设置动态口令</Link>
        <p className="quiet">启用后，登录时除密码外还要填写手机上的六位数字；密码泄露时，别人也登录不了。</p>
      </>
    )
  }
  return (
    <>
      ✓ 已启用。<Link to="/account/second-factor">换一个手机</Link>
      <div className="form-end">
        <RenewCodes />
        {!secondFactor.required && (
          <ConfirmAct
            label="停用动态口令"
            effect="以后登录只需密码，剩余的恢复码作废。"
            act={drop}
            button={{ size: 'small' }}
          />
        )}
      </div>
      {secondFactor.required && <p className="quiet">您的岗位要求使用动态口令，不能停用。</p>}
    </>
  )
}

import { Modal } from 'antd'
import { useState } from 'react'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { ConfirmAct } from '../../parts/confirm-act.tsx'
import { RecoveryCodes } from '../../sign-in/recovery-codes.tsx'

/** New recovery codes; the old ones end with them. */
export function RenewCodes() {
  const [codes, setCodes] = useState<readonly string[]>()
  const renew = async () => {
    const { recoveryCodes } = await answer(api.POST('/api/v1/session/second-factor/recovery-codes'))
    setCodes(recoveryCodes)
  }
  return (
    <>
      <ConfirmAct
        label="重新生成恢复码"
        effect="原来的恢复码全部作废，新的只显示这一次。"
        act={renew}
        button={{ size: 'small', danger: false }}
      />
      <Modal
        title="新的恢复码"
        open={codes !== undefined}
        footer={null}
        closable={false}
        mask={{ closable: false }}
        keyboard={false}
      >
        {codes && <RecoveryCodes codes={codes} saved={() => setCodes(undefined)} />}
      </Modal>
    </>
  )
}

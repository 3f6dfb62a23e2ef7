import { Button, Checkbox } from 'antd'
import { useState } from 'react'

/** Shown this once. */
export function RecoveryCodes({ codes, saved }: { readonly codes: readonly string[]; readonly saved: () => void }) {
  const [kept, setKept] = useState(false)
  return (
    <>
      <p>手机丢失或损坏时，用下面的恢复码登录，每个只能用一次。它们只显示这一次，请打印或抄下，与密码分开保管。</p>
      <ul className="codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="form-end">
        <Button onClick={() => window.print()}>打印恢复码</Button>
      </div>
      <p>
        <Checkbox checked={kept} onChange={({ target }) => setKept(target.checked)}>
          我已保存好恢复码
        </Checkbox>
      </p>
      <Button type="primary" disabled={!kept} onClick={saved}>
        继续
      </Button>
    </>
  )
}

import { Button, type ButtonProps, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { ProblemAlert } from './problem-alert.tsx'

interface Props {
  /** Verb with its object: 结束会话. Button and title alike. */
  readonly label: string
  /** What will have happened afterwards, and whether it can be undone. */
  readonly effect: ReactNode
  /** Done once confirmed; what it throws is shown in place. */
  readonly act: () => Promise<unknown>
  readonly button?: ButtonProps
}

/** An act that can't simply be taken back: names its effect and asks once. */
export function ConfirmAct({ label, effect, act, button }: Props) {
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const confirm = async () => {
    setBusy(true)
    setError(null)
    try {
      await act()
      setOpen(false)
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button danger {...button} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Modal
        title={label}
        open={open}
        okText={label}
        okButtonProps={{ danger: true }}
        confirmLoading={busy}
        cancelText="返回"
        onOk={() => void confirm()}
        onCancel={() => setOpen(false)}
      >
        <ProblemAlert error={error} focus />
        <div>{effect}</div>
      </Modal>
    </>
  )
}

import { Button, type ButtonProps, Tooltip } from 'antd'
import { type Act, useMay } from '../api/session.ts'

interface Props extends ButtonProps {
  readonly act: Act
  /** Why it can't be done now, though this person may: shown at the disabled button. */
  readonly notNow?: string | undefined
}

/** A button for an act: not there for whoever may not, disabled with the reason where it can't be done now. */
export function MayButton({ act, notNow, ...button }: Props) {
  if (!useMay(act)) return null
  if (!notNow) return <Button {...button} />
  // aria-disabled, not disabled: the reason has to be reachable by keyboard.
  return (
    <Tooltip title={notNow}>
      <Button {...button} aria-disabled className="not-now" onClick={(event) => event.preventDefault()} />
    </Tooltip>
  )
}

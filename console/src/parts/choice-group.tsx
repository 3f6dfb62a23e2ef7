import { Checkbox } from 'antd'

interface Props {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  // From the field that it stands in.
  readonly id?: string
  readonly value?: string[]
  readonly onChange?: (chosen: string[]) => void
  readonly 'aria-describedby'?: string
}

/** Several of several, one under the other. A group can't be marked as required; that some have to be chosen is said in words. */
export function ChoiceGroup({ options, id, value, onChange, 'aria-describedby': described }: Props) {
  return (
    <Checkbox.Group
      className="choices"
      options={[...options]}
      {...(id ? { id } : {})}
      {...(value ? { value } : {})}
      {...(onChange ? { onChange } : {})}
      {...(described ? { 'aria-describedby': described } : {})}
    />
  )
}

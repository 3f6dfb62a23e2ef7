import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { loadList, ORGANISATIONS_KEY } from './organisations-api.ts'

interface Props {
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (code: string | null) => void
}

const MOST = 50

function useFound(words: string) {
  const { data } = useQuery({
    queryKey: [...ORGANISATIONS_KEY, 'found', words],
    queryFn: () => loadList({ ...(words ? { q: words } : {}), size: MOST }),
    placeholderData: (before) => before,
  })
  return (data?.items ?? []).map(({ code, name }) => ({ value: code, label: `${name}（${code}）` }))
}

/** Chooses one body by part of its name or code; its code is the value. */
export function BodySelect({ id, value, onChange }: Props) {
  const [words, setWords] = useState('')
  const options = useFound(words.trim())
  return (
    <Select
      {...(id ? { id } : {})}
      value={value ?? null}
      showSearch={{ onSearch: setWords, filterOption: false }}
      allowClear
      options={options}
      notFoundContent="没有符合的机关"
      placeholder="输入名称或代码查找"
      onChange={(code: string | null | undefined) => onChange?.(code ?? null)}
    />
  )
}

interface SeveralProps {
  readonly id?: string
  readonly value?: readonly string[]
  readonly onChange?: (codes: string[]) => void
}

/** As above, several bodies, one after the other: the list closes after each. */
export function BodiesSelect({ id, value, onChange }: SeveralProps) {
  const [words, setWords] = useState('')
  const [open, setOpen] = useState(false)
  const options = useFound(words.trim())
  return (
    <Select
      {...(id ? { id } : {})}
      mode="multiple"
      value={[...(value ?? [])]}
      showSearch={{ onSearch: setWords, filterOption: false }}
      options={options}
      notFoundContent="没有符合的机关"
      placeholder="输入名称或代码查找，可以选几个"
      open={open}
      onOpenChange={setOpen}
      onChange={(codes: string[]) => {
        onChange?.(codes)
        setOpen(false)
      }}
    />
  )
}

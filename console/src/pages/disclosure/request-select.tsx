import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { DISCLOSURES_KEY } from './disclosure-api.ts'

interface Props {
  /** Code of the body whose they are. */
  readonly body: string | undefined
  readonly several?: true
  readonly id?: string
  readonly value?: string | string[]
  readonly onChange?: (value: string | string[]) => void
}

const MOST = 50

async function find(body: string, words: string) {
  const query = { body, size: MOST, sort: 'number' as const, ...(words ? { q: words } : {}) }
  const { items } = await answer(api.GET('/api/v1/requests', { params: { query } }))
  return items.map(({ id, number, subject }) => ({ value: id, label: `${number} ${subject}` }))
}

/** Chooses requests of a body by part of their number or subject. */
export function RequestSelect({ body, several, ...field }: Props) {
  const [words, setWords] = useState('')
  const { data = [] } = useQuery({
    queryKey: [...DISCLOSURES_KEY, 'requests', body, words],
    queryFn: () => find(body ?? '', words.trim()),
    enabled: Boolean(body),
    placeholderData: (before) => before,
  })
  return (
    <Select
      {...field}
      {...(several ? { mode: 'multiple' as const } : {})}
      showSearch={{ onSearch: setWords, filterOption: false }}
      options={data}
      notFoundContent={body ? '没有符合的' : '请先选择机关'}
    />
  )
}

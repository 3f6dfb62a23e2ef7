import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { answer } from '../../api/answer.ts'
import { api } from '../../api/client.ts'
import { CHALLENGES_KEY } from './challenges-api.ts'

interface Props {
  readonly of: 'reviews' | 'requests'
  /** Code of the body whose they are. */
  readonly body: string | undefined
  readonly several?: true
  readonly id?: string
  readonly value?: string | string[]
  readonly onChange?: (value: string | string[]) => void
}

const MOST = 50

async function find(of: Props['of'], body: string, words: string) {
  const query = { body, size: MOST, ...(words ? { q: words } : {}) }
  if (of === 'reviews') {
    const { items } = await answer(api.GET('/api/v1/challenges', { params: { query: { ...query, kind: 'review' } } }))
    return items.map(({ id, title }) => ({ value: id, label: title }))
  }
  const { items } = await answer(api.GET('/api/v1/requests', { params: { query } }))
  return items.map(({ id, number, subject }) => ({ value: id, label: `${number} ${subject}` }))
}

/** Chooses reviews or requests of a body by part of their number or subject. */
export function FoundSelect({ of, body, several, ...field }: Props) {
  const [words, setWords] = useState('')
  const { data = [] } = useQuery({
    queryKey: [...CHALLENGES_KEY, 'found', of, body, words],
    queryFn: () => find(of, body ?? '', words.trim()),
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

import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { answer } from '../api/answer.ts'
import { api } from '../api/client.ts'

/** 统一身份认证, where the office has set it up. Without an answer the password still works, so nothing is said. */
export function OtherWays() {
  const { data } = useQuery({
    queryKey: ['ways'],
    queryFn: () => answer(api.GET('/api/v1/session/ways')),
    retry: false,
  })
  if (!data?.oidc) return null
  return (
    <p className="door-other">
      <Button href={data.oidc.href} block>
        {data.oidc.label}
      </Button>
    </p>
  )
}

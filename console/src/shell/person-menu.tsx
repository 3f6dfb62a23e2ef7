import UserOutlined from '@ant-design/icons/UserOutlined'
import { Button, Dropdown } from 'antd'
import { useNavigate } from 'react-router'
import { useSession } from '../api/session.ts'
import { useSignOut } from '../sign-in/use-sign-out.ts'

/** Who is signed in, and what is theirs. */
export function PersonMenu({ compact }: { readonly compact: boolean }) {
  const { person } = useSession()
  const navigate = useNavigate()
  const signOut = useSignOut()
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      menu={{
        items: [
          { key: 'account', label: '我的账号', onClick: () => navigate('/account') },
          { key: 'sign-out', label: '退出登录', onClick: () => void signOut() },
        ],
      }}
    >
      <Button type="text" icon={<UserOutlined aria-hidden />} aria-label={`${person.name}：我的账号与退出`}>
        {compact ? null : person.name}
      </Button>
    </Dropdown>
  )
}

import { Link } from 'react-router'
import { EmptyState } from '../parts/empty-state.tsx'
import { Page } from '../parts/page.tsx'

export function NoSuchPage() {
  return (
    <Page title="没有这个页面">
      <EmptyState
        what="网址可能有误，或者这一页已经改了位置。"
        how={
          <>
            请从左侧导航进入，或回到<Link to="/todo">我的待办</Link>。
          </>
        }
      />
    </Page>
  )
}

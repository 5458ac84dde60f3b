import { HeadContent, Outlet, Scripts, createRootRoute } from '@tanstack/react-router'
import { currentUser } from '#/server/session'

import appCss from '../styles.css?url'

export const Route = createRootRoute({
  beforeLoad: async () => ({ user: await currentUser() }),
  head: () => ({
    meta: [{ charSet: 'utf-8' }, { title: 'Habits' }],
    links: [{ rel: 'stylesheet', href: appCss }],
  }),
  component: RootDocument,
})

function RootDocument() {
  return (
    <html lang="en">
      <head>
        <HeadContent />
      </head>
      <body>
        <Outlet />
        <Scripts />
      </body>
    </html>
  )
}

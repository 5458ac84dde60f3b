import { expect, test } from '@playwright/test'

test('greets', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByText('Hello')).toBeVisible()
})

import { Account, Client } from 'appwrite'
import { LitElement, html } from 'lit'
import { customElement, state } from 'lit/decorators.js'

const account = new Account(new Client().setProject(import.meta.env.VITE_PROJECT))

@customElement('my-booking')
export class MyBooking extends LitElement {
  @state() private name = ''

  async connectedCallback() {
    super.connectedCallback()
    this.name = (await account.get()).name
  }

  render() {
    return html`<p>Hello ${this.name}</p>`
  }
}

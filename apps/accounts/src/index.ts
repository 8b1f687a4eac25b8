export { AccountsModule } from './accounts.module.js';
export { LetChoosePassword } from './members/let-choose-password.use-case.js';

export { AdminApiModule } from './admin-api.module.js';
export { AdminModule } from './admin.module.js';
export { UserAdministration } from './domain/user-administration.service.js';

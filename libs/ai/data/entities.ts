export const aiEntities = [];

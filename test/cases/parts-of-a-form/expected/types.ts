// Made by nelumbo. Changes made here are lost when it runs again.

export {};

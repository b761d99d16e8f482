"""What a user can do, as data: rows of actions, and tables of their ids for menus and the toolbar."""

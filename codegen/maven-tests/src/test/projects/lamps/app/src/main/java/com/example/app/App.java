package com.example.app;

import com.example.lamp.basic.Add;

/// What uses lamps.
public final class App {
    private App() {}

    public static void main(String[] arguments) {
        System.out.println(Add.NAME);
    }
}

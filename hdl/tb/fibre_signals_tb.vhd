-- Bench of fibre_signals: replays rows computed by its Java twin.
library ieee;
use ieee.std_logic_1164.all;
use ieee.numeric_std.all;
use work.cerebellum_pkg.all;

entity fibre_signals_tb is
  generic (
    VECTORS : string := "hdl/vectors/fibre_signals.csv"  -- rows to replay
  );
end entity;

architecture bench of fibre_signals_tb is
  signal clk : std_logic;
  signal row_in  : std_logic_vector(161 downto 0);
  signal row_out : std_logic_vector(64 downto 0);
  signal valid, hem, done : std_logic;
  signal target, error, command : std_logic_vector(31 downto 0);
  signal target_gain, error_gain, command_gain, climbing_gain, of_target : std_logic_vector(15 downto 0);
  signal of_error, of_command, wrong : std_logic_vector(15 downto 0);
begin
  rows : entity work.replay
    generic map (ENTITY_NAME => "fibre_signals", VECTORS => VECTORS, IN_BITS => 162, OUT_BITS => 65)
    port map (clk => clk, stimulus => row_in, response => row_out);
  (valid, hem, target, error, command, target_gain, error_gain, command_gain, climbing_gain) <= row_in;
  row_out <= done & of_target & of_error & of_command & wrong;

  dut : entity work.fibre_signals
    port map (clk => clk,
              valid => valid, hem => hem, target => signed(target), error => signed(error),
              command => signed(command), target_gain => signed(target_gain), error_gain => signed(error_gain),
              command_gain => signed(command_gain), climbing_gain => signed(climbing_gain), done => done,
              std_logic_vector(of_target) => of_target, std_logic_vector(of_error) => of_error,
              std_logic_vector(of_command) => of_command, std_logic_vector(wrong) => wrong);
end architecture;
